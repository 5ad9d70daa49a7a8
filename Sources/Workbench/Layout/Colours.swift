import Content
import Screen

/// A theme that can be chosen.
package struct ThemeOffer: Equatable, Sendable {
  /// What `--theme` calls it.
  package var name: String
  /// What the menu calls it.
  package var label: String
  /// Why it cannot be used, in words; nil when it can.
  package var fault: String?

  package init(name: String, label: String, fault: String? = nil) {
    self.name = name
    self.label = label
    self.fault = fault
  }
}

/// Which theme somebody asked for, at the start or here.
package struct Colours: Equatable, Sendable {
  /// Whether a theme was named when the program was started: it stands in front of a kept one.
  package var isNamedAtStart = false
  /// What the settings of whoever sits here say.
  var own: String?
  /// What the worker chose another day.
  var kept: String?
  /// What the worker chose today.
  var chosen: String?

  package init() {}

  /// What stays for the next start.
  var lasting: String? { chosen ?? kept }
}

// The theme is chosen while it is seen: the menu shows each as the choice moves over it.
extension WorkbenchState {
  /// The theme to draw in; nil for the one that the program starts with.
  package var theme: String? {
    if case .colours? = dialogs.last?.purpose, case .menu(let menu)? = dialogs.last?.body,
      case .theme(let name)? = menu.focused?.id, menu.focused?.disabledBecause == nil
    {
      return name
    }
    return colours.chosen ?? (colours.isNamedAtStart ? nil : colours.own ?? colours.kept)
  }

  /// Opens the menu of themes.
  ///
  /// - Parameters:
  ///   - offers: What there is to choose from.
  ///   - shown: The name of the one that is shown now.
  /// - Returns: What is asked of the world: nothing.
  mutating func openColours(_ offers: [ThemeOffer], shown: String) -> [Effect] {
    let entries = offers.map { offer in
      Menu<DialogChoice>.Entry(
        .theme(offer.name), offer.label, isCurrent: offer.name == shown, isHarmless: true,
        disabledBecause: offer.fault)
    }
    return present(.colours, words(ColourWords.title), .menu(Menu(entries)))
  }

  /// Draws in a theme from now on, and at every start of the worker.
  ///
  /// - Parameters:
  ///   - theme: Its name.
  ///   - dialog: The menu in which it was chosen.
  /// - Returns: What is asked of the world: to write it into the settings, where they have it.
  mutating func choose(theme: String, from dialog: Dialog) -> [Effect] {
    colours.chosen = theme
    guard case .menu(let menu) = dialog.body else { return [] }
    message = .info(words(ColourWords.chosen, ["theme": menu.focused?.label ?? theme]))
    // Where the settings name a theme, or where it was chosen from them, it is their theme from now on.
    let isOwn = own.theme != nil || dialogs.last?.purpose == .team(.settings)
    return isOwn ? [.keepSetting(.theme(theme))] : []
  }
}
