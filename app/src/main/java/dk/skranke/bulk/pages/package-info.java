@NullMarked
package dk.skranke.bulk.pages;

import org.jspecify.annotations.NullMarked;
