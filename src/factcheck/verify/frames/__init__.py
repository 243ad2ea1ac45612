"""How each frame is compared: one module a frame, found by plug-in."""
