// The first file of CaseStore.
