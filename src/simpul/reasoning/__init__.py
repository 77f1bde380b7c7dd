"""What follows: consistency by OWL, inferred statements with their premises, explanations down to the words."""
