"""What leaves a project as a file: one module a format, all from the same frozen `ExportData`."""
