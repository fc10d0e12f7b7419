"""What check-agreement.py is made of: see there."""
