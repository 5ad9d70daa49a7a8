// The first file of WorkbenchRuntime.
