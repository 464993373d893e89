package dk.skranke.catalogue;

import dk.skranke.office.Member;
import java.util.Map;

/** How many open tickets of each category there are, of those that a member may see. */
public interface InUse {

    Map<CategoryId, Integer> open(Member me);
}
