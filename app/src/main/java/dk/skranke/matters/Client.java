package dk.skranke.matters;

public record Client(ClientId id, String name) {}
