/// What a person sets for themselves, and what is wrong with the file of it.
package enum OwnSettingsWords: String, WordKey {
  case head, language, theme, mouse, largeRows, keys, asTerminal, on, off, usual, keysChanged,
    keysTitle, keysHow, keysOf, keysOfHow, keyNeeded, problem, keyUnknown, keyTaken, keyStays,
    kept, taken, noPlace, fault, faultAtLine, unreadable, notAllowed, noFile, tooLarge,
    unwritable, noJSON, wrongValue, wrongTheme, wrongKeys, unknownSetting, unknownCommand,
    unknownKey

  package static let area = "ownSettings"
}
