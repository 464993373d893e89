package dk.skranke.ticketing;

import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Mistake;
import dk.skranke.views.Arrangement;
import dk.skranke.views.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows.
 *
 * @param saved the view that somebody keeps, if it is one
 * @param base what the view is limited to by its own filter
 * @param filter what the reader narrows it down by
 * @param typed the filter as it stands in the field
 * @param mistake why the typed is not understood; then it narrows nothing
 * @param broken why the view's own filter is not understood; then it shows nothing
 * @param arranged how the address asks it to be laid out
 * @param arrangement how it is laid out when all have spoken: the address, the reader, the view
 */
record Scope(
        View view,
        @Nullable SavedView saved,
        Filter base,
        Filter filter,
        String typed,
        @Nullable Mistake mistake,
        @Nullable Mistake broken,
        Arrangement arranged,
        Arrangement arrangement) {

    Filter all() {
        return base.and(filter);
    }

    /** The same list as one filter, to be kept. */
    Filter whole() {
        return view.filter().and(all());
    }
}
