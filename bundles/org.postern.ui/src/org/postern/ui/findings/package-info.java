/** The Findings view: everything review, drift, tests and changes say, with why and what to do. */
package org.postern.ui.findings;
