"""Ways to pay as the chat knows them, each the twin of one in services/commerce/methods."""
