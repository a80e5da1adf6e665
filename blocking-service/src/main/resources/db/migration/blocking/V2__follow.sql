-- Sources read a block by its id alone; whose it is stands in it.
create index block_change_block on blocking.block_change (block_id, number);
