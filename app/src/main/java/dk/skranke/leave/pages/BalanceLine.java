package dk.skranke.leave.pages;

/**
 * A balance in days, as it is read.
 *
 * @param then what is left when all that is asked for is granted
 * @param over whether that is less than nothing
 */
public record BalanceLine(
        String entitled,
        String carried,
        String taken,
        String planned,
        String asked,
        String left,
        String then,
        boolean brought,
        boolean asking,
        boolean over) {}
