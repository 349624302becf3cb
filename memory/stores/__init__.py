"""Where chunks lie: in a folder of this machine, or on a Chroma server."""
