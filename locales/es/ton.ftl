# Paying on the chain: GRAM and USDT, and the transfers that need an admin.
NoRate = Ahora mismo no conozco el precio de un GRAM. Prueba dentro de unos minutos o paga de otra forma.
NotOnChain = Ahora mismo este plan no se puede pagar en la red TON. Elige otra forma de pago, por favor.
TransferNotFound = Ya no existe esa transferencia o ese pago.
TransferHandled = Esta transferencia ya está resuelta. Así es como ha quedado.
NothingToSettle = { $name } no tiene ningún pago pendiente al que pueda corresponder esta transferencia.

# Addresses on the chain.
AddressLength = Esta dirección de TON no está completa: tiene 48 caracteres. Cópiala otra vez desde tu billetera.
AddressMistyped = Hay un error en esta dirección de TON: su suma de comprobación no cuadra. Cópiala otra vez desde tu billetera.
AddressForeign = Esta dirección no es de una billetera de TON. Copia otra vez la dirección de tu billetera.
AddressTestOnly = Esta dirección es de la red de pruebas. Envía una de la red principal.
