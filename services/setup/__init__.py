"""Setting a shop up: its guide, what is put on sale, and what cannot be delivered any more."""
