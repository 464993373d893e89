@NullMarked
package dk.skranke.search.pages;

import org.jspecify.annotations.NullMarked;
