"""What becomes of the program outside a checkout: wheel, bundle, menu entry, file type. No room of its own."""
