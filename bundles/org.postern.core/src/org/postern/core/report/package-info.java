/**
 * What a fleet test found, written as programs and people read it. Results are written as they come and not kept, so
 * that a report may be as long as the fleet is large.
 */
package org.postern.core.report;
