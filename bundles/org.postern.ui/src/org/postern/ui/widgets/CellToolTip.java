package org.postern.ui.widgets;

import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Says what is cut in a cell of a table for want of room. */
public final class CellToolTip extends DefaultToolTip {

	private final Table table;

	private CellToolTip(Table table) {
		super(table, NO_RECREATE, false);
		this.table = table;
	}

	public static void on(Table table) {
		new CellToolTip(table);
	}

	private record Cell(TableItem item, int column) {

		boolean isCut() {
			GC gc = new GC(item.getParent());
			try {
				gc.setFont(item.getFont(column));
				return gc.textExtent(item.getText(column)).x > item.getTextBounds(column).width;
			} finally {
				gc.dispose();
			}
		}
	}

	/** The cell beneath the mouse, if it is cut. */
	private Optional<Cell> cut(Event event) {
		Point mouse = new Point(event.x, event.y);
		return Optional.ofNullable(table.getItem(mouse)).flatMap(item -> IntStream.range(0, table.getColumnCount())
				.filter(column -> item.getBounds(column).contains(mouse)).mapToObj(column -> new Cell(item, column))
				.findFirst()).filter(Cell::isCut);
	}

	/** JFace wants null where there is nothing to say, and then hides what it said of another cell. */
	@Override
	protected Object getToolTipArea(Event event) {
		return cut(event).orElse(null);
	}

	@Override
	protected String getText(Event event) {
		return cut(event).map(cell -> cell.item().getText(cell.column())).orElse("");
	}
}
