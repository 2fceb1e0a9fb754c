"""TON Connect 2: the protocol between the bot and a wallet, and the bridges between them."""
