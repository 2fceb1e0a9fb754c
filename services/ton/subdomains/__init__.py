"""Names below the operator's domain, from the approval on: signed, seen, kept true, released."""
