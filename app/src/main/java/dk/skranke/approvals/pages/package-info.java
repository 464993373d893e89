@NullMarked
package dk.skranke.approvals.pages;

import org.jspecify.annotations.NullMarked;
