// The first file of Interchange.
