// The C library and what is around its calls, for every file of the program.
@_exported import Files
