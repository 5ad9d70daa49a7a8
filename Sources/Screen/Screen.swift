// The first file of Screen.
