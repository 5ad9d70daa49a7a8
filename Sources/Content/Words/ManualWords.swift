/// What the pages of the manual say beside the help of the commands.
package enum ManualWords: String, WordKey {
  case manual, name, synopsis, synopsisCommand, description, descriptionMore, options, help,
    commands, commandsMore, status, endDone, endFailed, endUsage, endStore, endAttention,
    environment, variableStore, variableWorker, variableLinear, variableColour, variableLanguage,
    variableData, variableConfiguration, variableTemporary, files, fileStore, fileContent,
    fileSettings, fileThemes, filePages, seeAlso, programAbout, keysAbout, storeAbout, keysMore,
    keysSettings,
    keysEverywhere, keysInPanes, keysOnBoard, keysInTimeline, keysInText, keysInTextMore,
    keysMouse, keysMouseMore, paneClients, paneRoadmap, paneChecklist

  package static let area = "manual"
}
