// Statistics: see CONTRIBUTING.md for what belongs here.
