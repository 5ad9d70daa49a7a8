// What is said of themes, in the shell and in the workbench.

/// What is wrong with the file of a theme.
package enum ThemeFaultWords: String, WordKey {
  case line, lineOfFile, lineOnly, atLine, inFile
  case missing, notAllowed, folder, special, empty, tooLarge, unreadable, unknownEnding, notText
  case noEquals, unknownRole, unknownWord, misplacedColour, colourWithoutColour, givenTwice,
    misplacedBase, noFewColours, roleLeftOut, lowContrast
  case notYAML, noScheme, unknownSystem, missingColour, unknownColour, noColour, wrongKind, alias,
    severalDocuments

  package static let area = "themeFault"
}

/// What is said of themes beside what is wrong with them.
package enum ThemeWords: String, WordKey {
  case keptDefault, keptOld, gone, taken, allRight
  case kindTheme, kindScheme, builtIn

  package static let area = "theme"
}

/// What the themes that are compiled in are for, by their names.
package enum ThemeAboutWords: String, WordKey {
  case `default`, dark, light, mono
  case defaultDark = "default-dark"
  case defaultLight = "default-light"
  case highContrast = "high-contrast"
  case nightShift = "night-shift"

  package static let area = "themeAbout"
}
