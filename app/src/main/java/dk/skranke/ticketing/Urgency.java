package dk.skranke.ticketing;

/** How much it hurries. */
public enum Urgency {
    CAN_WAIT,
    TODAY,
    NOW
}
