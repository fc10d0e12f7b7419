"""What the content trees for measuring are made of."""
