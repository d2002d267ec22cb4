"""Where every event stands on the screen: time scale, ticks, lanes, rows, prominence, scene. Numbers only, no Qt."""
