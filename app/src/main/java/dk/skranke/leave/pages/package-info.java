@NullMarked
package dk.skranke.leave.pages;

import org.jspecify.annotations.NullMarked;
