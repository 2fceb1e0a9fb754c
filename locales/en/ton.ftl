# Paying on the chain: GRAM and USDT, and the transfers that need an admin.
NoRate = I do not know the price of a GRAM at the moment. Please try again in a few minutes or pay another way.
