"""What people ask, and what is done for it: a module for each family of kinds."""
