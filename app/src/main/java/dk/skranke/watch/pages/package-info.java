@NullMarked
package dk.skranke.watch.pages;

import org.jspecify.annotations.NullMarked;
