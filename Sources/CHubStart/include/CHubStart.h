// Connects the Auto classes to the hub before main: see start.c.
