/// The views of the list of clients, and its orders.
package enum ViewWords: String, WordKey {
  case late, dueThisWeek, escalations, contactAfter, withoutCounsellor, conflicts, signals, ofSteps,
    ofColleagues, emptyView
  case orders, ordered, orderNeed, orderName, orderNumber, orderStep, orderArrival,
    orderCounsellor
  case teamView, ownView, viewIsGone, viewName, forWhom, forMe, forTeam, keep, keepTitle, keepWhat,
    renameTitle, viewNeedsName, viewNameTaken, titleOrdered, byNeed, byName, byNumber, byStep,
    byArrival,
    byCounsellor, change, changeTitle, rename, remove, colleagueFirst
  case header, headerOfColleague, headerStep

  package static let area = "views"
}
