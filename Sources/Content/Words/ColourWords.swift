/// What is said where a theme is chosen in the workbench.
package enum ColourWords: String, WordKey {
  case title, chosen

  package static let area = "colours"
}

/// What the menu calls the themes that are compiled in, by their names.
package enum ThemeLabelWords: String, WordKey {
  case `default`, dark, light, mono
  case defaultDark = "default-dark"
  case defaultLight = "default-light"
  case highContrast = "high-contrast"
  case nightShift = "night-shift"

  package static let area = "themeLabel"
}
