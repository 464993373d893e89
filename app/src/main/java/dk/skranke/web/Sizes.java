package dk.skranke.web;

import java.text.NumberFormat;

/** Sizes of files as people read them: {@code 214 kB}, {@code 3,1 MB}. */
public final class Sizes {

    private Sizes() {}

    public static String of(long bytes) {
        var format = NumberFormat.getInstance(Rendering.current().language().locale());
        if (bytes < 1_000_000) return format.format(Math.max(1, Math.round(bytes / 1000.0))) + "\u00a0kB";
        format.setMaximumFractionDigits(1);
        if (bytes < 1_000_000_000) return format.format(bytes / 1_000_000.0) + "\u00a0MB";
        return format.format(bytes / 1_000_000_000.0) + "\u00a0GB";
    }
}
