"""Ways to pay: what each asks for, how its money comes in, and how it goes back."""
