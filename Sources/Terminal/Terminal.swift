// The first file of Terminal.
