"""Where people meet the agent: the command line and the chat."""
