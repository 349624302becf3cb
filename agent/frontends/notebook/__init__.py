"""samara in Jupyter: `%load_ext samara`, then `%%samara` above a cell in plain language."""
