"""`samara chat`: typing at a prompt, slash commands, what is kept."""
