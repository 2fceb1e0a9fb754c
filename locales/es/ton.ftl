# Pagar en la cadena: GRAM y USDT, y las transferencias que necesitan a un admin.
NoRate = Ahora mismo no conozco el precio de un GRAM. Prueba dentro de unos minutos o paga de otra forma.
