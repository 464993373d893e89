package dk.skranke.notifications;

/** Where somebody wants to hear of something. */
record Wish(boolean page, boolean mail) {

    static Wish usual(Occasion.Scope scope) {
        return new Wish(scope.usual(), false);
    }
}
