"""A question in words made into a typed question. No text is looked up and nothing is answered here."""
