package import Casework
package import Content

/// The words of the names of a whole caseload, gathered once for a list: a text about one client
/// often names another.
package struct NameWords: Equatable, Sendable {
  /// The words, folded as for finding.
  private var parts: Set<String> = []
  /// Those of them by which somebody is called: a family name is more often a word than a first name.
  private var given: Set<String> = []
  /// Ordinary words, folded as for finding: written small such a word is no name of another.
  private var ordinary: Set<String> = []

  package init() {}

  /// The words of the names of several clients.
  package init(of summaries: some Sequence<CaseSummary>) {
    for summary in summaries { take(summary) }
  }

  /// The words of the names of all clients; of a long list nothing else is kept.
  package init(of summaries: CaseSummaries) {
    // Many are called the same: those names are not taken to pieces again.
    var known: Set<String> = []
    for place in summaries.indices {
      let names = summaries.passing(place).source.names
      let whole = names.name == names.sortName ? names.name : names.name + "\n" + names.sortName
      if !known.contains(whole) {
        take(names.name, names.sortName)
        if known.count < Self.mostKnown { known.insert(whole) }
      }
      take(former: names.former)
    }
  }

  /// Where few are called the same it is no use to remember them all.
  private static let mostKnown = 8192

  /// The words of the names of the clients of several cases.
  package init(of cases: some Sequence<Case>) {
    for value in cases { take(value.client) }
  }

  /// The words of the names of everybody but a client, whose own words stay with them.
  func besides(_ client: Client) -> NameWords {
    var own = NameWords()
    own.take(client)
    var others = self
    others.parts.subtract(own.parts)
    others.given.subtract(own.parts)
    return others
  }

  /// The same words, of which those that are ordinary words in a language are names with a capital only.
  ///
  /// Which those are stands with the words of the language, for a team to change: a name that shows to others is
  /// worse than a word that is hidden, so that only what is written every day is one. Source: ours.
  package func sparing(_ words: Words) -> NameWords {
    var spared = self
    for word in HiddenNames.words(of: words(BoardWords.ordinaryNames)) {
      spared.ordinary.formUnion(Self.spellings(of: word))
    }
    return spared
  }

  /// The words without those of names of people who are no clients: whoever supervises or works here keeps theirs.
  func without(_ names: some Sequence<String>) -> NameWords {
    var spared = NameWords()
    for name in names { spared.take(name) }
    var left = self
    left.parts.subtract(spared.parts)
    left.given.subtract(spared.parts)
    return left
  }

  /// Whether the name of somebody begins with some letters, folded as for finding, or is what they begin with.
  ///
  /// Who looks for somebody writes small letters, also of a name with a capital.
  func begins(with letters: String) -> Bool {
    parts.contains { $0.hasPrefix(letters) } || part(in: letters, isSmall: false) != nil
  }

  /// Whether a text says a word of the names that is none of others, written as a name.
  ///
  /// An ordinary word is one only beside another word of the names or behind one such as `de`: whoever works for
  /// a `boer`, or calls the `Boer`, says no name of who is called de Boer.
  func isSaid(in text: String, besides others: NameWords) -> Bool {
    let words = HiddenNames.words(of: text)
    return words.indices.contains { place in
      guard isNamed(words[place]), !others.isNamed(words[place]) else { return false }
      let isOrdinary = Self.spellings(of: words[place]).contains { ordinary.contains($0) }
      guard isOrdinary else { return true }
      let before = place > 0 ? words[place - 1] : nil
      let next = place + 1 < words.count ? words[place + 1] : nil
      return before.map { Self.isParticle($0) || isNamed($0) } ?? false
        || next.map { isNamed($0) } ?? false
    }
  }

  /// Whether a word is part of a name and written as one.
  private func isNamed(_ word: Substring) -> Bool {
    guard word.count > 1, word.first?.isLowercase == false else { return false }
    return Self.spellings(of: word).contains {
      part(in: $0, isSmall: false, isExact: true) != nil
    }
  }

  /// Whether a word, folded as for finding, is part of a name.
  fileprivate func has(_ key: String) -> Bool { parts.contains(key) }

  /// Whether a word stands within a name, such as `van`.
  fileprivate static func isParticle(_ word: Substring) -> Bool {
    NameParticle.isOne(SortKey.key(for: String(word)))
  }

  /// Takes in the words of the names of others.
  package mutating func take(_ others: NameWords) {
    parts.formUnion(others.parts)
    given.formUnion(others.given)
    ordinary.formUnion(others.ordinary)
  }

  /// Takes in the words of what a client is called and was called before; gives whether any of them is new.
  @discardableResult mutating func take(_ summary: CaseSummary) -> Bool {
    let names = summary.source.names
    let isNew = take(names.name, names.sortName)
    return take(former: names.former) || isNew
  }

  /// Takes in the words of what a client is called and was called before; gives whether any of them is new.
  @discardableResult mutating func take(_ client: Client) -> Bool {
    let isNew = take(client.name, client.sortName)
    return take(former: client.former.all) || isNew
  }

  /// Takes in the words of names that somebody had; gives whether any of them is new.
  @discardableResult fileprivate mutating func take(former names: [String]) -> Bool {
    let before = parts.count
    for name in names { take(name, name) }
    return parts.count > before
  }

  /// Takes in the words of a name, as it is written and as it is sorted.
  ///
  /// - Parameters:
  ///   - name: The name as it is written.
  ///   - sortName: The name by which it is sorted.
  /// - Returns: Whether any of them is new.
  @discardableResult mutating func take(_ name: String, _ sortName: String) -> Bool {
    let before = parts.count
    take(name)
    if sortName != name { take(sortName) }
    for part in Self.givenNames(name, sortName) where Self.isPart(part) {
      given.formUnion(Self.spellings(of: part))
    }
    return parts.count > before
  }

  /// The words by which somebody is called: those behind the comma of the name as it is sorted, and the first one of a
  /// name of several words, of which both parts of `Jean-Pierre` are called out alone.
  private static func givenNames(_ name: String, _ sortName: String) -> [Substring] {
    let behind = sortName.split(separator: ",").dropFirst().joined(separator: " ")
    let words = name.split(separator: " ")
    let first = words.count > 1 ? String(words[0]) : ""
    return HiddenNames.words(of: behind) + HiddenNames.words(of: first)
  }

  private mutating func take(_ name: String) {
    let words = HiddenNames.words(of: name)
    for part in words where Self.isPart(part) { parts.formUnion(Self.spellings(of: part)) }
    takeFused(words)
  }

  /// Takes in the words of a name as they are written without what stands between them: `JeanPierre`, `JandeBoer`.
  ///
  /// Each begins and ends with a word by which somebody is known: `vandaan` is no name of who is called van Daan.
  private mutating func takeFused(_ words: [Substring]) {
    for (place, first) in words.enumerated() where Self.isPart(first) {
      var fused = String(first)
      for word in words[(place + 1)...] {
        fused.append(contentsOf: word)
        guard Self.isPart(word), fused.count >= Self.leastToGoOn else { continue }
        parts.formUnion(Self.spellings(of: fused[...]))
      }
    }
  }

  /// What a name is at least so long for that a word may go on with letters behind it: a shorter one begins too many
  /// words that are none, as `Roos` does `rooster` and `Jong` does `jongens`.
  private static let leastToGoOn = 5
  /// At night a word without a capital is taken for a longer name only.
  private static let leastToGoOnSmall = 6
  /// So many letters at most go on with a name: `Kitaláltnak` is said to Kitalált, `Nepnaampje` of a small Nepnaam.
  private static let mostBehind = 5

  /// The part of a name that a word is, with an `s` behind it or another ending perhaps; nil for every other word.
  ///
  /// - Parameters:
  ///   - key: The word, folded as for finding.
  ///   - isSmall: Whether it is written without a capital.
  ///   - isExact: Whether an `s` alone may stand behind it: with any other ending it may be the name of somebody else,
  ///     as `Marieke` is none of `Marie`.
  /// - Returns: The part, folded.
  private func part(in key: String, isSmall: Bool, isExact: Bool = false) -> String? {
    if parts.contains(key) { return key }
    let count = key.count
    if count > 3, key.hasSuffix("s"), parts.contains(String(key.dropLast())) {
      return String(key.dropLast())
    }
    let least = isSmall ? Self.leastToGoOnSmall : Self.leastToGoOn
    guard !isExact, count > least else { return nil }
    return (1...min(Self.mostBehind, count - least)).lazy.map { String(key.dropLast($0)) }
      .first { parts.contains($0) }
  }

  /// A word as it is folded for finding, and with its letters written out: `Jörg` is `joerg` to who has no key
  /// for it, and whoever has one writes `Müller` of somebody who is called `Mueller`.
  fileprivate static func spellings(of word: Substring) -> [String] {
    let word = String(word)
    // A word of plain letters is spelt one way.
    if word.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }) {
      return [word.lowercased()]
    }
    return [SortKey.key(for: word)] + SortKey.otherSpellings(of: word)
  }

  /// Whether a word of a name is one by which somebody is known: not `van`, `De` or an initial.
  private static func isPart(_ word: Substring) -> Bool {
    word.first?.isLowercase == false && word.count > 1
      && !isParticle(word)
  }

  /// What stands for a word; nil for one that is no part of a name.
  ///
  /// At night people write without capitals, and `Ewas` for what is Ewa's; in many languages a name has endings.
  ///
  /// - Parameters:
  ///   - word: A word of a text.
  ///   - key: The word, folded as for finding.
  ///   - isOwn: Whether the names are those of the client whom the text is about: then each part of them
  ///     is meant, however short and however it is written. Of the others of the caseload a word of two letters
  ///     without a capital is more often a word than a name, and so is an ordinary word.
  ///   - isExact: Whether only a word that is written as a name is one, or by which somebody is called: what is said to
  ///     others goes on saying what it says.
  /// - Returns: The first letter with a full stop.
  fileprivate func initial(
    for word: Substring, as key: String, isOwn: Bool, isExact: Bool = false
  ) -> String? {
    let isSmall = word.first?.isLowercase == true
    guard let part = part(in: key, isSmall: isSmall, isExact: isExact) else { return nil }
    if isExact, isSmall, !given.contains(part) { return nil }
    let isOrdinary = ordinary.contains(key) || ordinary.contains(part)
    guard isOwn || !isSmall || word.count > 2 && !isOrdinary else { return nil }
    return word.prefix(1).uppercased() + "."
  }
}

/// What stands for the names of clients where others pass by.
///
/// A text that somebody wrote may hold a name in full, of the client it is about or of another one. On
/// the board it is shown without them, and it is stored as it was written.
package struct HiddenNames: Equatable {
  private typealias Piece = HiddenText.Piece

  /// The parts of the name, and those of others: apart, so that the caseload's are not copied.
  private var own = NameWords()
  private let others: NameWords
  /// The name in full; in it small words are hidden too.
  private let full: String
  /// The name in a script that sets no blanks between words; nil for every other.
  private let unspaced: String?
  /// Whether only what is written as a name is taken for one.
  private var isExact = false
  /// The parts of names of others, of which two behind each other are a name; nil for those that are hidden alone.
  private var whole: NameWords?
  /// The words of the names of those who keep theirs, also where another's name is all of it but an ending.
  private var kept = NameWords()

  package static func == (left: HiddenNames, right: HiddenNames) -> Bool {
    left.own == right.own && left.others == right.others && left.full == right.full
      && left.unspaced == right.unspaced
  }

  init(of client: Client, among others: NameWords = NameWords()) {
    self.init(
      name: client.name, sortName: client.sortName, former: client.former.all, among: others)
  }

  /// What stands for the name of the client of a case, and for those of others.
  package init(of summary: CaseSummary, among others: NameWords = NameWords()) {
    let names = summary.source.names
    self.init(
      name: names.name, sortName: names.sortName, former: names.former, among: others)
  }

  /// What stands for the name of a client, and for those of others.
  ///
  /// - Parameters:
  ///   - name: The name of the client whom texts are about.
  ///   - sortName: The name by which they are sorted.
  ///   - former: What they were called before.
  ///   - others: The names of the caseload.
  package init(
    name: String, sortName: String, former: [String] = [], among others: NameWords = NameWords()
  ) {
    self.others = others
    own.take(name, sortName)
    _ = own.take(former: former)
    let isUnspaced =
      name.count > 1 && name.allSatisfy { $0.isLetter && !$0.isLowercase && !$0.isUppercase }
    unspaced = isUnspaced ? name : nil
    // As it is read out: in letters that everybody here can read.
    full = ClientName.shown(name, sortName: sortName)
  }

  /// What stands for the names of everybody but a client, in what others hear of that one.
  ///
  /// There a word in small letters is a word and stays what was said, unless somebody else is called so.
  ///
  /// - Parameters:
  ///   - client: Whose name stays.
  ///   - names: The names of the caseload.
  ///   - known: People who are no clients, such as who supervises: a part of their names alone stays too.
  init(besides client: Client, among names: NameWords, sparing known: [String]) {
    let others = names.besides(client)
    self.init(name: "", sortName: "", among: others.without(known))
    isExact = true
    whole = others
    kept.take(client)
    for name in known { kept.take(name, name) }
  }

  /// A text with initials for the parts of names.
  package func hidden(in text: String) -> String {
    guard !text.isEmpty, mayName(text) else { return text }
    return pieces(of: text).reduce(into: "") { $0 += $1.shown }
  }

  /// Whether a name may stand in a text: most hold none, and are not taken to pieces.
  private func mayName(_ text: String) -> Bool {
    Self.words(of: text).contains { initial(for: $0, besidePart: true) != nil }
      || !full.isEmpty && text.holds(full)
      || unspaced.map { text.contains($0) } ?? false
  }

  /// Whether a word is part of a name, however it is written.
  private func isPart(_ word: Substring) -> Bool {
    word.count > 1 && isPart(spelt: NameWords.spellings(of: word))
  }

  private func isPart(spelt keys: [String]) -> Bool {
    keys.contains { own.has($0) || (whole ?? others).has($0) }
  }

  /// Whether what stands between two words may stand within a name: blanks, a hyphen, a comma, and no end of a
  /// sentence.
  private static func joins(_ between: Substring) -> Bool {
    between.count <= 3 && !between.contains { ".!?;:".contains($0) }
  }

  /// Whether the next word is part of a name as well, behind a `de` or `van` perhaps: two of them are a name at
  /// night too, when nobody writes capitals.
  private func beginsWithPart(_ rest: Substring) -> Bool {
    var rest = rest
    for _ in 0...Self.mostParticles {
      let begin = rest.firstIndex(where: Self.isInWord) ?? rest.endIndex
      guard begin < rest.endIndex, Self.joins(rest[..<begin]) else { return false }
      let word = rest[begin...].prefix(while: Self.isInWord)
      if !NameWords.isParticle(word) { return isPart(word) }
      rest = rest[word.endIndex...]
    }
    return false
  }

  private static let mostParticles = 3

  private func initial(for word: Substring, besidePart: Bool = false) -> String? {
    guard word.count > 1 else { return nil }
    let keys = NameWords.spellings(of: word)
    if besidePart, isPart(spelt: keys) { return word.prefix(1).uppercased() + "." }
    guard !keys.contains(where: { kept.has($0) }) else { return nil }
    return keys.lazy.compactMap { key in
      own.initial(for: word, as: key, isOwn: true)
        ?? others.initial(for: word, as: key, isOwn: false, isExact: isExact)
    }.first
  }

  /// A text that somebody recorded with what shows of it, so that it can be changed where names do not show.
  ///
  /// - Parameter text: What is recorded.
  /// - Returns: nil where it names nobody.
  package func hiding(in text: String) -> HiddenText? {
    guard !text.isEmpty, mayName(text) else { return nil }
    let pieces = pieces(of: text)
    return pieces.contains(where: \.isHidden) ? HiddenText(pieces: pieces) : nil
  }

  private func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    var isBehindPart = false
    while !rest.isEmpty {
      if !full.isEmpty, rest.hasPrefix(full) {
        rest = rest.dropFirst(full.count)
        var whole = Self.wholeName(full)
        // The last initial brings the full stop of a sentence.
        if rest.first == ".", let last = whole.indices.last, whole[last].isHidden {
          whole[last].real += "."
          rest = rest.dropFirst()
        }
        pieces += whole
        continue
      }
      if let unspaced, rest.hasPrefix(unspaced) {
        pieces.append(Piece(shown: unspaced.prefix(1) + ".", real: unspaced))
        rest = rest.dropFirst(unspaced.count)
        continue
      }
      guard rest.first.map(Self.isInWord) ?? false else {
        let end = rest.firstIndex(where: Self.isInWord) ?? rest.endIndex
        if !Self.joins(rest[..<end]) { isBehindPart = false }
        pieces.append(Piece(shown: String(rest[..<end]), real: String(rest[..<end])))
        rest = rest[end...]
        continue
      }
      var end = rest.firstIndex { !Self.isInWord($0) } ?? rest.endIndex
      if let unspaced, let found = rest[..<end].firstRange(of: unspaced) {
        end = found.lowerBound
      }
      let word = rest[..<end]
      rest = rest[end...]
      let besidePart = isBehindPart || beginsWithPart(rest)
      isBehindPart = isPart(word) || isBehindPart && NameWords.isParticle(word)
      guard let initial = initial(for: word, besidePart: besidePart) else {
        pieces.append(Piece(shown: String(word), real: String(word)))
        continue
      }
      // An initial at the end of a sentence brings its full stop.
      let stop = rest.first == "." ? "." : ""
      pieces.append(Piece(shown: initial, real: word + stop))
      rest = rest.dropFirst(stop.count)
    }
    return pieces
  }

  /// A name in full, word by word: whoever deletes one of its initials keeps the others.
  private static func wholeName(_ name: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = name[...]
    while let first = rest.first {
      let isWord = isInWord(first)
      let part = rest.prefix { isInWord($0) == isWord }
      pieces.append(
        Piece(shown: isWord && part.count > 1 ? "\(first)." : String(part), real: String(part)))
      rest = rest[part.endIndex...]
    }
    return pieces
  }

  fileprivate static func words(of text: String) -> [Substring] {
    // In plain text every letter is one byte, and every byte of another sign is none.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split { !isInWord($0) } }
    return text.utf8.split { !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20) }
      .map { Substring($0) }
  }

  static func isInWord(_ character: Character) -> Bool { character.isLetter }
}

extension WorkbenchState {
  /// What stands for names in a text about a client: of all whom the list holds, for others than the client
  /// may be meant.
  func hiddenNames(of client: Client) -> HiddenNames {
    HiddenNames(of: client, among: boardVisit.names)
  }

  /// Takes in what changed clients are called by now; what they were called goes on being hidden.
  mutating func takeNames(of changed: [CaseSummary]) {
    guard hidesNames else { return }
    for summary in changed {
      boardVisit.names.take(summary)
    }
  }

  /// Takes in what a client is called by now; gives whether any of it was not known before.
  mutating func takeName(of client: Client) -> Bool {
    hidesNames && !isKnown(client) && boardVisit.names.take(client)
  }

  /// Whether a client is called as the chosen one was when the words of all names were gathered for the board.
  private func isKnown(_ client: Client) -> Bool {
    guard boardVisit.namesRevision == clients.revision, let id = clients.selected,
      let place = clients.sourcePlace(of: id)
    else { return false }
    let names = clients.summaries[place].source.names
    return names.name == client.name && names.sortName == client.latinName
      && names.former == client.former.all
  }

  /// A text that is about nobody in particular as it may be shown at the moment.
  func shown(_ text: String) -> String {
    guard hidesNames else { return text }
    return HiddenNames(name: "", sortName: "", among: boardVisit.names).hidden(in: text)
  }

  /// A text about a client as it may be shown at the moment.
  func shown(_ text: String, about value: Case) -> String {
    hidesNames ? hiddenNames(of: value.client).hidden(in: text) : text
  }

  /// The rows of a form about a client as they may be shown at the moment.
  func shown(_ rows: [FormRow<FormField>], about value: Case) -> [FormRow<FormField>] {
    guard hidesNames else { return rows }
    let names = hiddenNames(of: value.client)
    return rows.map { row in
      guard case .text = row.kind, let hidden = names.hiding(in: row.initial) else { return row }
      return row.hiding(hidden)
    }
  }

  /// What stands for names in what was typed in a dialog; nil where names show.
  private func namesHidden(in dialog: Dialog) -> HiddenNames? {
    guard hidesNames else { return nil }
    guard let value = opened?.case, value.id == dialog.caseID else {
      return HiddenNames(name: "", sortName: "", among: boardVisit.names)
    }
    return hiddenNames(of: value.client)
  }

  /// What shows of the texts of a draft that comes back: where names do not show, none that was typed does either.
  ///
  /// - Parameters:
  ///   - values: The texts, by their rows, with every name in them.
  ///   - rows: The rows of the form.
  ///   - dialog: The form.
  /// - Returns: The rows of which not everything shows.
  func hidden(
    _ values: [FormField: String], in rows: [FormRow<FormField>], of dialog: Dialog
  ) -> [FormField: HiddenText] {
    guard let names = namesHidden(in: dialog) else { return [:] }
    var hidden: [FormField: HiddenText] = [:]
    for row in rows {
      guard case .text = row.kind, let text = values[row.id] else { continue }
      hidden[row.id] =
        row.hidden.map { $0.hidden(in: text, besides: names) } ?? names.hiding(in: text)
    }
    return hidden
  }

  /// A note that comes back, as it may be shown at the moment.
  func note(_ text: String, in dialog: Dialog) -> TextArea {
    guard let hidden = namesHidden(in: dialog)?.hiding(in: text) else { return TextArea(text) }
    return TextArea(hidden.shown, standIns: hidden.standIns)
  }

  /// Says below the rows of a form that a name is no longer in what stands there: where names do not show, half an
  /// initial is deleted in a moment, and the name with it.
  mutating func noticeNames(in index: Int) {
    guard case .form(var form) = dialogs[index].body else { return }
    let said = words(MessageWords.nameIsGone)
    for (place, row) in form.rows.enumerated() {
      guard let hidden = row.hidden else { continue }
      let notice = form.notices[row.id]
      if hidden.lacksName(form.entries[place].standIns) {
        // What a colleague changed comes first.
        form.notices[row.id] = notice ?? said
      } else if notice == said {
        form.notices[row.id] = nil
      }
    }
    dialogs[index].body = .form(form)
  }

  /// What was filled in with every name in it again that an initial stands for: nothing that is masked is ever saved.
  ///
  /// - Parameters:
  ///   - values: What the form holds.
  ///   - dialog: Where it was filled in.
  /// - Returns: What is to be saved; what somebody typed is as it was typed.
  func named(_ values: FactValues, in dialog: Dialog) -> FactValues {
    guard case .form(let form) = dialog.body else { return values }
    var values = values
    for (place, row) in form.rows.enumerated() where !form.entries[place].standIns.isEmpty {
      guard case .text? = values[row.id] else { continue }
      values[row.id] = .text(form.entries[place].meant)
    }
    return values
  }
}
