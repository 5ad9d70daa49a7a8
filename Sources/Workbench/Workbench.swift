// The first file of Workbench.
