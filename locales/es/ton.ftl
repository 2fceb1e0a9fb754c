# Pagar en la cadena: GRAM y USDT, y las transferencias que necesitan a un admin.
NoRate = Ahora mismo no conozco el precio de un GRAM. Prueba dentro de unos minutos o paga de otra forma.

# Addresses on the chain.
AddressLength = Esta dirección de TON no está completa: tiene 48 caracteres. Cópiala otra vez desde tu billetera.
AddressMistyped = Hay un error en esta dirección de TON: su suma de comprobación no cuadra. Cópiala otra vez desde tu billetera.
AddressForeign = Esta dirección no es de una billetera de TON. Copia otra vez la dirección de tu billetera.
AddressTestOnly = Esta dirección es de la red de pruebas. Envía una de la red principal.
