"""What the shop comes to: figures by area and span, each with the very rows it is made of."""
