package dk.skranke.database;

/** Hears what happened on any node, this one included. Called one notice after the other: what takes time goes elsewhere. */
public interface Audience {

    void hear(Notice it);

    /** Nobody knows what happened meanwhile: whatever is remembered of it may be wrong. */
    void missed();
}
