// The first file of Content.
