/** What the database was asked for and charged, so that cost can be shown per row and per region. */
export interface Consumption {
  requests: number;
  itemsWritten: number;
  itemsRead: number;
  /** DynamoDB capacity units */
  unitsWritten: number;
  unitsRead: number;
  /** requests sent again because of contention or throttling */
  retries: number;
}

export function noConsumption(): Consumption {
  return { requests: 0, itemsWritten: 0, itemsRead: 0, unitsWritten: 0, unitsRead: 0, retries: 0 };
}

export function addConsumption(total: Consumption, more: Consumption): void {
  total.requests += more.requests;
  total.itemsWritten += more.itemsWritten;
  total.itemsRead += more.itemsRead;
  total.unitsWritten += more.unitsWritten;
  total.unitsRead += more.unitsRead;
  total.retries += more.retries;
}
